export type { InboxStats, ValidateEvent, WaitCondition } from './event-store.ts';
export { InboxError, type InboxErrorCode } from './inbox-error.ts';
export type { Problem, ReceivedEvent, WireEvent } from './received-event.ts';
export { type Inbox, type InboxOptions, startInbox } from './start-inbox.ts';
