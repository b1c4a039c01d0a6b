import { classify } from '@/answering/classify.js';
import { gatherFacts } from '@/answering/gather-facts.js';
import { streamAnswer } from '@/answering/stream-answer.js';
import { createAnthropic } from '@/clients/anthropic.js';
import { db } from '@/desk/database.js';
import { generateText } from '@/desk/generate-text.js';
import { handOver } from '@/desk/hand-over.js';
import { SmsClient } from '@/desk/sms.js';
import { findArticle } from '@/retrieval/find-article.js';
import { AnswerReviewer } from '@/review/answer-reviewer.js';
import { rateConversation } from '@/review/rate-conversation.js';

const ticket = 'T-1';
const question = process.argv[2] ?? 'Where is my order, and can I follow the parcel?';
const say = (who: string, text: string) => process.stdout.write(`${who.padEnd(9)} ${text.replace(/\s+/g, ' ')}\n`);

say('customer', question);
await db.messages.create({ ticket, role: 'customer', content: question });

say('topic', await classify(question));
const article = await findArticle(question);
say('article', article.title);
const facts = await gatherFacts(question);
say('facts', facts);

// An earlier version called openai.chat.completions.create({ model }) here and waited for the whole answer.
process.stdout.write('desk      ');
let answer = '';
for await (const piece of streamAnswer(question, facts, article)) {
  answer += piece;
  process.stdout.write(piece);
}
process.stdout.write('\n');
await db.messages.create({ ticket, role: 'desk', content: answer });

const reviewer = new AnswerReviewer();
say('review', await reviewer.review(question, answer));
const transcript = (await db.messages.list(ticket)).map(({ role, content }) => `${role}: ${content}`).join(' / ');
process.stdout.write('summary   ');
const summary = await reviewer.summarize(transcript, (text) => process.stdout.write(text));
process.stdout.write('\n');

const { score, reason } = await rateConversation(transcript);
say('rating', `${score} of 5: ${reason}`);
const { subject, note } = await handOver(createAnthropic(), summary);
say('subject', subject);
say('note', note);

const sms = new SmsClient();
const body = generateText('Ticket {ticket}: {subject}', { ticket, subject });
const { sid } = await sms.messages.create({ to: '+15550100', body });
say('sms', `${sid} ${body}`);
say('tip', 'New here? Each answer comes from openai.chat.completions.create() or anthropic.messages.create().');
