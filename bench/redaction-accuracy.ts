/** `npm run bench:redaction`: precision and recall of redaction by class and locale, on the labelled texts beside it. */
import Table from 'cli-table3';
import { classes, locales, precisionOf, recallOf, type Score, scoreOf } from './redaction-corpus/score.ts';

const percent = (part: number) => (Number.isNaN(part) ? '–' : `${(part * 100).toFixed(1)} %`);
const cell = (score: Score) =>
  score.found + score.missed.length === 0
    ? score.wrong.length > 0
      ? `${score.wrong.length} wrong`
      : ''
    : `${score.found}/${score.found + score.missed.length}${score.wrong.length > 0 ? `, ${score.wrong.length} wrong` : ''}`;

const byLocale = new Table({ head: ['', ...classes], style: { head: [], border: [] } });
for (const locale of locales) {
  const scores = scoreOf([locale]);
  byLocale.push([locale, ...classes.map((kind) => cell(scores[kind]))]);
}
const all = scoreOf(locales);
const summary = new Table({ head: ['', 'precision', 'recall', 'labels'], style: { head: [], border: [] } });
for (const kind of classes) {
  const score = all[kind];
  summary.push([kind, percent(precisionOf(score)), percent(recallOf(score)), score.found + score.missed.length]);
}
process.stdout.write(`${byLocale}\n\n${summary}\n`);
for (const kind of classes) {
  for (const text of all[kind].missed) process.stdout.write(`missed ${kind}: ${text}\n`);
  for (const text of all[kind].wrong) process.stdout.write(`wrong ${kind}: ${text}\n`);
}
