import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { type RuleId, ruleOf } from '../findings/rules.ts';
import type { Site } from '../report.ts';
import { pageScript } from './html/page-script.ts';
import { pageStyle } from './html/page-style.ts';
import { bars, type Markup, mosaic, ring } from './html/pictures.ts';
import { placeLinks } from './html/place-links.ts';
import { foldersOf, tally, tallyBy } from './html/tally.ts';
import type { Reported } from './reported.ts';

const states = {
  instrumented: { label: 'recorded', color: 'good' },
  uninstrumented: { label: 'not recorded', color: 'bad' },
  'other-tool': { label: 'by another tool', color: 'other' },
} as const satisfies Record<Site['status'], object>;

/** No request of any kind, and no script but ours: what is scanned is not to be trusted. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(pageScript).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The whole report as one page: pictures first, then what to do, then every call. Text of the project is escaped. */
export async function htmlReport(reported: Reported): Promise<string> {
  const { report } = reported;
  const own = report.sites.filter(({ inTest }) => !inTest);
  const all = tally('all', own);
  const { percent } = report.coverage;
  const name = report.root.split(/[\\/]/).filter(Boolean).at(-1) ?? report.root;
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>LLM calls of ${name}</title><style>${raw(pageStyle)}</style></head><body>
<header>${ring(all, percent)}<div><h1>LLM calls of ${name}</h1>
<p class="dim">${headline(all.total, all.recorded)} ${report.files.scanned} files scanned.</p></div></header>
<main>
<div class="tiles">${tile('good', all.recorded, 'recorded')}${tile('bad', all.open, 'not recorded')}${
    all.other > 0 ? tile('other', all.other, 'by another tool only') : ''
  }${tile('', report.allFindings.length, 'findings beside them')}${tile('', report.sites.length - own.length, 'in tests, not counted')}</div>
${own.length > 0 ? pictures(own) : ''}
${findings(reported)}
${report.sites.length > 0 ? calls(reported) : ''}
${unread(reported)}
</main><footer>amplitude-ai ${reported.version} · depth ${report.depth} · ${report.root}</footer>
<script>${raw(pageScript)}</script></body></html>
`;
  return String(await page);
}

function headline(total: number, recorded: number): string {
  if (total === 0) return 'No call of a known SDK was found.';
  return recorded === total
    ? 'Every call is recorded.'
    : `${total - recorded} of ${total} calls are not recorded by Amplitude.`;
}

function tile(color: string, count: number, label: string): Markup {
  return html`<div class="tile ${color}"><b>${count}</b>${label}</div>`;
}

function pictures(own: readonly Site[]): Markup {
  return html`<div class="two"><section aria-labelledby="folders"><h2 id="folders">By folder</h2>${mosaic(foldersOf(own))}</section>
<section aria-labelledby="providers"><h2 id="providers">By provider</h2>${bars(tallyBy(own, ({ provider }) => provider))}
<p class="legend"><span style="--of:var(--good)">recorded</span><span style="--of:var(--other)">by another tool</span><span style="--of:var(--bad)">not recorded</span></p></section></div>`;
}

const mostShown = 100;

/** What to do, by rule. Calls that are not recorded are in the list of calls already; here they have one line with the fix. */
function findings(reported: Reported): Markup | '' {
  const link = placeLinks(reported);
  const groups = new Map<RuleId, (typeof reported.results)[number][]>();
  for (const each of reported.results) groups.set(each.rule, [...(groups.get(each.rule) ?? []), each]);
  if (groups.size === 0) return '';
  const group = ([rule, all]: readonly [RuleId, readonly (typeof reported.results)[number][]]) => {
    const { title, help, severity } = ruleOf(rule);
    const rest = all.length - mostShown;
    const fresh = reported.known === null ? '' : `, ${all.filter((each) => !reported.known?.has(each)).length} new`;
    return html`<details class="finding"${all.length <= 5 ? raw(' open') : ''}><summary><span class="pill ${severity === 'warning' ? 'bad' : ''}">${severity}</span> ${title} <span class="dim">(${all.length}${fresh})</span></summary>
<p class="dim">${help}</p><ul>${all.slice(0, mostShown).map((each) => html`<li>${link(each)} ${each.message}<br><code>${each.fix}</code></li>`)}</ul>${
      rest > 0 ? html`<p class="dim">and ${rest} more</p>` : ''
    }</details>`;
  };
  return html`<section aria-labelledby="todo"><h2 id="todo">What to do</h2>${[...groups].map(group)}</section>`;
}

function calls(reported: Reported): Markup {
  const { sites } = reported.report;
  const link = placeLinks(reported);
  const providers = tallyBy(sites, ({ provider }) => provider).map(({ name }) => name);
  const row = (site: Site) => {
    const { label, color } = states[site.status];
    const via = site.via === null ? '' : site.status === 'other-tool' ? `: ${site.via}` : ` via ${site.via}`;
    return html`<tr data-status="${site.status}" data-provider="${site.provider}"><td>${link(site)}<code class="code">${site.snippet}</code></td>
<td>${site.provider}<br><code>${site.api}</code></td><td><span class="pill ${color}">${label}${via}</span>${site.inTest ? html` <span class="pill">test</span>` : ''}</td>
<td><span title="${site.how}">${site.confidence}</span></td></tr>`;
  };
  return html`<section aria-labelledby="calls"><h2 id="calls">Every call</h2>
<div class="tools" hidden><label class="wide">Filter<input id="text" type="search" placeholder="file, call or code"></label>
<label>Status<select id="status"><option value="">all</option>${Object.entries(states).map(([value, { label }]) => html`<option value="${value}">${label}</option>`)}</select></label>
<label>Provider<select id="provider"><option value="">all</option>${providers.map((each) => html`<option>${each}</option>`)}</select></label></div>
<p id="count" class="dim" role="status"></p>
<div class="scroll"><table><caption class="sr">Call sites with their status</caption><thead><tr><th scope="col">Where</th><th scope="col">Call</th><th scope="col">Status</th><th scope="col">Confidence</th></tr></thead>
<tbody>${sites.map(row)}</tbody></table></div></section>`;
}

function unread(reported: Reported): Markup | '' {
  const { unparsed, skipped } = reported.report.files;
  if (unparsed.length + skipped.length === 0) return '';
  const link = placeLinks(reported);
  return html`<section aria-labelledby="unread"><h2 id="unread">Not read</h2><ul>
${unparsed.map((each) => html`<li>${link(each)} <span class="pill bad">does not parse</span> ${each.message}</li>`)}
${skipped.slice(0, mostShown).map(({ file, reason }) => html`<li><code>${file}</code> ${reason}</li>`)}</ul></section>`;
}
