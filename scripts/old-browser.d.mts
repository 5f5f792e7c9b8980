/** Options for Playwright's `chromium.launch()`, of Chromium 92; `null` where there is none: it is of Linux on x64 only. */
export function oldLaunchOptions(): Promise<{
  executablePath: string;
  args: string[];
  env: Record<string, string>;
} | null>;
