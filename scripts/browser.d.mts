/** Options for Playwright's `chromium.launch()`: a Chromium and a Chinese font out of what npm installed. */
export function launchOptions(): Promise<{
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}>;
/** The browser found, where it comes from, and how to start it. */
export function findBrowser(): Promise<{
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  source: string;
}>;
