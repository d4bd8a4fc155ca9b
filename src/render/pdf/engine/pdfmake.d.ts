// What the engine takes from inside pdfmake; internals.ts gives it its types.
declare module 'pdfmake/js/PDFDocument.js' {
  const module: { default: never };
  export default module;
}
