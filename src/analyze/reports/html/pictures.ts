import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { percentOf, type Tally } from './tally.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

const radius = 52;
const around = 2 * Math.PI * radius;

/** The share of recorded calls as a ring. */
export function ring({ recorded, other, total }: Tally, percent: number): Markup {
  const length = (count: number) => (total === 0 ? 0 : (count / total) * around);
  const arc = (count: number, from: number, color: string) =>
    count === 0
      ? ''
      : html`<circle cx="60" cy="60" r="${radius}" style="stroke:var(--${color})" stroke-dasharray="${length(count).toFixed(1)} ${around.toFixed(1)}" stroke-dashoffset="${(-length(from)).toFixed(1)}" transform="rotate(-90 60 60)"/>`;
  const rest = total === 0 ? 'line' : 'bad-soft';
  return html`<svg class="ring" viewBox="0 0 120 120" role="img" aria-label="${percent} percent of the LLM calls are recorded">
<circle cx="60" cy="60" r="${radius}" style="stroke:var(--${rest})"/>${arc(recorded, 0, 'good')}${arc(other, recorded, 'other')}
<text x="60" y="68" text-anchor="middle">${percent}%</text></svg>`;
}

/** One bar a row, as long as its count, in the parts of who records them. */
export function bars(tallies: readonly Tally[]): Markup {
  const longest = Math.max(1, ...tallies.map(({ total }) => total));
  const row = (each: Tally) => html`<li><div class="name"><span>${each.name}</span>
<span class="dim">${each.recorded} of ${each.total}</span></div>
<div class="bar" style="width:${Math.max(6, Math.round((each.total / longest) * 100))}%" role="img" aria-label="${spoken(each)}">
${part('good', each.recorded)}${part('other', each.other)}${part('bad', each.open)}</div></li>`;
  return html`<ul class="bars">${tallies.map(row)}</ul>`;
}

function part(color: string, count: number): Markup | '' {
  return count === 0 ? '' : html`<i class="${color}" style="flex:${count}"></i>`;
}

function spoken({ name, recorded, other, open }: Tally): string {
  return `${name}: ${recorded} recorded, ${other} by another tool, ${open} not recorded`;
}

const mostTiles = 24;

/** Folders as tiles, the larger the more calls they have, filled as far as these are recorded. */
export function mosaic(folders: readonly Tally[]): Markup {
  const rest = folders.slice(mostTiles);
  const all = folders.reduce((sum, { total }) => sum + total, 0);
  const width = ({ total }: Tally) => Math.max(21, Math.round(60 * Math.sqrt(total / Math.max(1, all))));
  const tile = (
    folder: Tally,
  ) => html`<li style="flex:${folder.total} 1 ${width(folder)}%;--part:${percentOf(folder)}%">
<code>${folder.name}</code><b>${percentOf(folder)}%</b><span class="dim">${folder.recorded} of ${folder.total}</span></li>`;
  const more =
    rest.length === 0 ? '' : html`<li style="--part:0%"><span class="dim">and ${rest.length} more folders</span></li>`;
  return html`<ul class="mosaic">${folders.slice(0, mostTiles).map(tile)}${more}</ul>`;
}
