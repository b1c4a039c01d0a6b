import { transformNames } from '../../codemods/generated/transform-names.ts';
import type { Site } from '../analyze/index.ts';
import { environmentVariables } from '../core/config.ts';
import { counted } from './counted.ts';
import type { Framework } from './frameworks.ts';
import { providerIds } from './get-integration-pattern.ts';
import type { ProjectFacts } from './read-project.ts';

export interface Step {
  readonly do: string;
  readonly tool?: string;
  readonly arguments?: Record<string, string>;
  readonly command?: string;
}

export interface Situation {
  readonly project: ProjectFacts;
  readonly framework: Framework | undefined;
  /** Call sites of the app that nobody records. */
  readonly missing: readonly Site[];
  /** Those that another tool records. */
  readonly elsewhere?: readonly Site[];
  readonly total: number;
  /** Asked about this one only. */
  readonly provider: string | undefined;
}

/** What is left to do, in order. Empty when the project is all set. */
export function nextSteps({ project, framework, missing, elsewhere = [], total, provider }: Situation): Step[] {
  const wanted = missing.filter((site) => provider === undefined || site.provider === provider);
  if (total === 0 && project.sdks.length === 0) return [noSdk];
  const steps: Step[] = [];
  if (!project.hasPackage) {
    steps.push({ do: 'Install the package.', command: `${project.install} amplitude-ai` });
  }
  steps.push(...migrationSteps(elsewhere));
  if (wanted.length > 0) {
    const files = new Set(wanted.map(({ file }) => file)).size;
    steps.push(
      {
        do: `See the change that records ${counted(wanted.length, 'call site')} in ${counted(files, 'file')}.`,
        tool: 'preview_instrumentation',
        command: 'npx amplitude-ai preview',
      },
      {
        do: 'Write it.',
        tool: 'apply_instrumentation',
        arguments: { planId: '<planId of the preview>' },
        command: 'npx amplitude-ai apply --plan-id <planId>',
      },
      {
        do: 'Scan again; for a site that is still not recorded take the pattern of its provider.',
        tool: 'scan_project',
        arguments: { status: 'uninstrumented' },
      },
      ...sessionStep(wanted, framework),
    );
  }
  if (!project.hasKey) {
    steps.push({ do: `Set ${environmentVariables.apiKey} in the environment of the app; nothing is sent without it.` });
  }
  if (steps.length > 0) steps.push(proof);
  return steps;
}

const proof: Step = {
  do: 'Run the app against the local inbox, and see that every call site sent its events.',
  tool: 'verify_events',
  command: 'npx amplitude-ai inbox',
};

/** What another tool records can be taken over, where there is a rewrite for it. */
function migrationSteps(elsewhere: readonly Site[]): Step[] {
  const tools = new Set(elsewhere.flatMap(({ via }) => via ?? []));
  return [...tools].flatMap((via) => {
    const transform = transformNames.find((name) => name === `from-${via}`);
    const count = elsewhere.filter((site) => site.via === via).length;
    if (!transform) return [];
    return [
      {
        do: `See the change that moves ${counted(count, 'call site')} from ${via}; then apply it.`,
        tool: 'preview_instrumentation',
        arguments: { transform },
        command: `npx amplitude-ai preview --transform ${transform}`,
      },
    ];
  });
}

const noSdk: Step = {
  do: 'No supported SDK is a dependency and no call site was found; see what is supported.',
  tool: 'get_integration_pattern',
};

function sessionStep(missing: readonly Site[], framework: Framework | undefined): Step[] {
  if (missing.length === 0) return [];
  // Of calls through a framework, the code is that of any provider.
  const provider = missing.map((site) => site.provider).find((id) => providerIds.includes(id)) ?? providerIds[0] ?? '';
  const where = framework ? ` ${framework.advice}` : '';
  return [
    {
      do: `Say who asks and which calls belong together.${where}`,
      tool: 'get_integration_pattern',
      arguments: { provider, way: 'session' },
    },
  ];
}
