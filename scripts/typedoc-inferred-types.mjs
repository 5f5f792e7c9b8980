// @ts-check
/**
 * Types inferred from the document schema have each property declared once, but TypeDoc meets the declaration twice (as a
 * property and as the entry of the schema) and warns about two comments where there is one. That warning, and no other, is
 * left out.
 *
 * @param {import("typedoc").Application} app
 */
export function load(app) {
  const warn = app.logger.warn.bind(app.logger);
  /** @type {typeof app.logger.warn} */
  app.logger.warn = (text, ...rest) => {
    if (/multiple declarations with a comment|多个带注释的声明/u.test(String(text))) return;
    warn(text, .../** @type {[]} */ (rest));
  };
}
