import { withClient } from './with';
withClient((c) => c.chat.completions.create({}));
