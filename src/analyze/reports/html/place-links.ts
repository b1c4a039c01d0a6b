import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { html } from 'hono/html';
import type { Reported } from '../reported.ts';
import type { Markup } from './pictures.ts';

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** A place as a link into the editor, and one to the repository where that is known. */
export function placeLinks({ report, prefix, webUrl }: Reported): (place: Place) => Markup {
  return ({ file, line, column }) => {
    const { pathname } = pathToFileURL(join(report.root, file));
    const web = webUrl?.replace('{path}', () => encoded(prefix + file)).replace('{line}', String(line));
    return html`<a class="mono" href="vscode://file${pathname}:${line}:${column}" title="Open in the editor">${file}:${line}</a>${
      web ? html` <a href="${web}" rel="noreferrer" aria-label="${file} line ${line} in the repository">↗</a>` : ''
    }`;
  };
}
