import { access } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

async function browserPath(): Promise<string> {
  const { CHROMIUM_PATH: given } = process.env;
  for (const path of given ? [given] : places) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  throw new Error(
    `No Chromium at ${given ?? places.join(', ')}. Install it (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.`,
  );
}

export async function startBrowser(): Promise<Browser> {
  // In a container there is no sandbox to start; the pages are our own.
  return chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
