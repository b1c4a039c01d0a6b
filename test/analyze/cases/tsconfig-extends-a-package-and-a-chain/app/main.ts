import { shared } from '@base/client';
import { claude } from 'lib/claude';
import { one } from '~one';
import { based } from 'app/based';
shared.chat.completions.create({});
claude.messages.create({});
one.responses.create({});
based.responses.create({});
