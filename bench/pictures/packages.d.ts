// What is used of playwright-core: bench/ has a package.json of its own, and the type
// checker must pass where it is not installed.

declare module "playwright-core" {
  interface Page {
    route(
      url: string,
      handler: (route: { abort(): Promise<void> }) => void,
    ): Promise<void>;
    setContent(html: string): Promise<void>;
    evaluate(
      expression: string,
    ): Promise<{ width: number; height: number; data: string }>;
    locator(selector: string): { screenshot(): Promise<Buffer> };
    close(): Promise<void>;
  }

  interface Browser {
    newPage(options: {
      viewport: { width: number; height: number };
      deviceScaleFactor: number;
    }): Promise<Page>;
    close(): Promise<void>;
  }

  export const chromium: {
    launch(options: { executablePath: string; args: string[] }): Promise<Browser>;
  };
}
