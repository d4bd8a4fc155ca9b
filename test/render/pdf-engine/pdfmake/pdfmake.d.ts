// What the proof takes from inside pdfmake; layout-internals.ts gives it its types.
declare module 'pdfmake/js/LayoutBuilder.js' {
  const module: { default: never };
  export default module;
}
declare module 'pdfmake/js/TextInlines.js' {
  const module: { default: never };
  export default module;
}
declare module 'pdfmake/js/Renderer.js' {
  const module: { default: never };
  export default module;
}
declare module 'pdfmake/js/SVGMeasure.js' {
  const module: { default: never };
  export default module;
}
declare module 'pdfmake/js/PageSize.js' {
  const module: { normalizePageSize: never; normalizePageMargin: never };
  export default module;
}
declare module 'pdfmake/js/tableLayouts.js' {
  const module: { tableLayouts: never };
  export default module;
}
declare module 'pdfmake/js/helpers/tools.js' {
  const module: { convertToDynamicContent: never };
  export default module;
}
