import { answer, runFinished, runStarted, toolCall, userMessage } from './ancestor-events.ts';
import { ancestorModules } from './ancestor-modules.ts';
import { defineMigration } from './migration.ts';

/** Four earlier designs of this package: their API, and their events as apps wrote them through analytics-node. */
export const ancestors = defineMigration({
  tool: 'ancestors',
  label: 'the earlier designs',
  packages: [],
  modules: ancestorModules,
  handWritten: {
    senders: ['@amplitude/analytics-node'],
    methods: ['track', 'logEvent'],
    factories: ['createInstance'],
    events: [
      { pattern: /^(?:llm_message|llm_operation|ai_operation)$/, ...answer },
      { pattern: /^user_message$/, ...userMessage },
      { pattern: /^tool_called$/, ...toolCall },
      { pattern: /^llm_run_started$/, ...runStarted },
      { pattern: /^llm_run_finished$/, ...runFinished },
    ],
    keys: { user_id: 'userId', device_id: 'deviceId', session_id: 'browserSessionId', groups: 'groups' },
  },
  irreversible: 'the names of the earlier events are not written down any more',
});
