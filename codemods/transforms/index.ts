import { addBootstrapTransform } from './add-bootstrap.ts';
import { addFlushTransform } from './add-flush.ts';
import { addRegisterTransform } from './add-register.ts';
import { addSessionsTransform } from './add-sessions.ts';
import { fromAmplitudeAi } from './from-amplitude-ai.ts';
import { fromAncestors } from './from-ancestors.ts';
import { fromBraintrust } from './from-braintrust.ts';
import { fromHelicone } from './from-helicone.ts';
import { fromLangfuse } from './from-langfuse.ts';
import { fromLangsmith } from './from-langsmith.ts';
import { fromManualTrack } from './from-manual-track.ts';
import { fromOpenlit } from './from-openlit.ts';
import { fromPosthog } from './from-posthog.ts';
import { fromTraceloop } from './from-traceloop.ts';
import { instrumentTransform } from './instrument.ts';
import { swapImportsTransform } from './swap-imports.ts';
import type { Transform } from './transform.ts';
import { wrapClientsTransform } from './wrap-clients.ts';
import { wrapToolsTransform } from './wrap-tools.ts';

/** Every transform, in the order in which they are listed. A new one is a file and a line here. */
export const transforms: readonly Transform[] = [
  swapImportsTransform,
  wrapClientsTransform,
  wrapToolsTransform,
  addFlushTransform,
  addSessionsTransform,
  addBootstrapTransform,
  addRegisterTransform,
  instrumentTransform,
  fromPosthog,
  fromLangfuse,
  fromLangsmith,
  fromBraintrust,
  fromHelicone,
  fromTraceloop,
  fromOpenlit,
  fromManualTrack,
  fromAmplitudeAi,
  fromAncestors,
];
