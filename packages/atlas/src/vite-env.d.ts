declare module "*?raw" {
  const text: string;
  export default text;
}
declare module "*.css";
declare module "virtual:export-font" {
  const packed: string | null;
  export default packed;
}
declare module "virtual:single-page" {
  const html: string | null;
  export default html;
}
declare module "*?worker&inline" {
  const InlineWorker: new () => Worker;
  export default InlineWorker;
}
