/** The library for a browser as the text of a classic script; it sets the global `pledgekit`. */
export function bundleForBrowser(): Promise<string>;
