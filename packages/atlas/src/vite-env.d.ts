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
declare module "virtual:licences" {
  const packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly notice: string;
  }[];
  export default packages;
}
