const hook = /amplitude-ai(?:\/(?:dist\/)?register|-instrument)|amplitude-ai instrument/;

/** Where a project says that its SDKs are patched without a change of code. */
export function registerSigns(
  env: Readonly<Record<string, string | undefined>>,
  scripts: Readonly<Record<string, unknown>>,
): string[] {
  const named = Object.entries(scripts).filter(([, script]) => typeof script === 'string' && hook.test(script));
  return [...(hook.test(env.NODE_OPTIONS ?? '') ? ['NODE_OPTIONS'] : []), ...named.map(([name]) => `script "${name}"`)];
}
