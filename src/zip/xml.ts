/** The one door to the XML parser, which reads the parts of documents and workbooks. */
export { SaxesParser, type SaxesTagNS, type SaxesTagPlain } from 'saxes';
