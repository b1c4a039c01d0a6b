/** Style of the page: one file, no network, light and dark by the reader's own setting. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #16181d; --dim: #5a6270; --paper: #f6f7f9; --card: #ffffff; --line: #e2e5ea;
  --good: #0b7a55; --good-soft: #d5f0e4; --bad: #c2331f; --bad-soft: #fbe2dd; --other: #7a4fd0; --other-soft: #ebe2fb; --accent: #1e5bd6;
  --code: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaee; --dim: #a0a8b5; --paper: #101216; --card: #181b21; --line: #2b303a;
  --good: #3ecf9b; --good-soft: #12372a; --bad: #ff8672; --bad-soft: #431d17; --other: #b79bff; --other-soft: #2a2145; --accent: #86aeff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
main, header { max-width: 1120px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 36px; display: flex; gap: 28px; align-items: center; flex-wrap: wrap; }
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 6px; letter-spacing: -0.01em; }
h2 { font-size: 17px; margin: 0 0 14px; }
p { margin: 0; } .dim { color: var(--dim); } code, .mono { font-family: var(--code); font-size: 13px; overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration: none; } a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 20px 22px; margin: 20px 0; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 20px; margin: 20px 0; } .two section { margin: 0; min-width: 0; }
@media (max-width: 820px) { .two { grid-template-columns: 1fr; } }
.ring { width: 116px; height: 116px; flex: none; } .ring circle { fill: none; stroke-width: 11; } .ring text { font: 600 22px system-ui; fill: var(--ink); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin-top: 24px; }
.tile { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--dim); border-radius: 12px; padding: 12px 16px; }
.tile b { display: block; font-size: 25px; line-height: 1.25; font-variant-numeric: tabular-nums; }
.tile.good { border-left-color: var(--good); } .tile.bad { border-left-color: var(--bad); } .tile.other { border-left-color: var(--other); }
.bars { list-style: none; margin: 0; padding: 0; display: grid; gap: 11px; }
.bars .name { display: flex; justify-content: space-between; gap: 12px; margin-bottom: 4px; }
.bar { display: flex; gap: 2px; height: 12px; border-radius: 6px; overflow: hidden; background: var(--line); }
.bar i { display: block; min-width: 3px; } .bar .good { background: var(--good); } .bar .other { background: var(--other); }
.bar .bad { background: repeating-linear-gradient(-45deg, var(--bad) 0 5px, color-mix(in srgb, var(--bad) 72%, transparent) 5px 9px); }
.mosaic { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; margin: 0; padding: 0; }
.mosaic li { position: relative; overflow: hidden; border-radius: 9px; min-width: 118px; padding: 9px 11px; border: 1px solid var(--line); background: var(--bad-soft); isolation: isolate; }
.mosaic li::before { content: ""; position: absolute; inset: 0 auto 0 0; width: var(--part); background: var(--good-soft); z-index: -1; }
.mosaic b { display: block; font-size: 18px; font-variant-numeric: tabular-nums; }
.legend { display: flex; gap: 18px; flex-wrap: wrap; margin-top: 14px; font-size: 13px; color: var(--dim); }
.legend span::before { content: ""; display: inline-block; width: 10px; height: 10px; border-radius: 3px; margin-right: 6px; background: var(--of); }
.finding { padding: 12px 0; border-top: 1px solid var(--line); } .finding:first-of-type { border-top: 0; padding-top: 0; }
.finding summary { cursor: pointer; font-weight: 600; } .finding ul { margin: 8px 0 0; padding-left: 20px; } .finding li { margin: 7px 0; }
.pill { display: inline-block; border-radius: 999px; padding: 1px 9px; font-size: 12.5px; font-weight: 600; white-space: nowrap; background: var(--line); color: var(--ink); }
.pill.good { background: var(--good-soft); color: var(--good); } .pill.bad { background: var(--bad-soft); color: var(--bad); } .pill.other { background: var(--other-soft); color: var(--other); }
.tools { display: flex; gap: 10px; flex-wrap: wrap; align-items: end; margin-bottom: 12px; } .tools label { display: grid; gap: 3px; font-size: 13px; color: var(--dim); }
.tools .wide { flex: 1 1 240px; } input, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 6px 10px; min-width: 0; width: 100%; }
.scroll { overflow-x: auto; } table { width: 100%; border-collapse: collapse; } caption { text-align: left; }
th { text-align: left; font-size: 12.5px; color: var(--dim); font-weight: 600; padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
td { padding: 9px 10px 9px 0; border-bottom: 1px solid var(--line); vertical-align: top; } td .code { display: block; color: var(--dim); margin-top: 2px; max-width: 62ch; overflow: hidden; text-overflow: ellipsis; white-space: pre; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } [hidden] { display: none !important; }
footer { max-width: 1120px; margin: 0 auto; padding: 4px 24px 40px; font-size: 13px; color: var(--dim); }
@media print { .tools { display: none; } body { background: #fff; } }
`;
