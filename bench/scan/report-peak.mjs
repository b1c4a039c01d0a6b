/** Loaded before a measured program: tells its peak memory when it ends. */
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  // `maxRSS` begins with what the parent had when it forked; Linux keeps the program's own peak apart.
  let bytes = process.resourceUsage().maxRSS * 1024;
  try {
    bytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024 || bytes;
  } catch {
    // Elsewhere than on Linux the first figure stands.
  }
  writeFileSync(process.env.REPORT_PEAK_TO, String(bytes));
});
