import Mailgun from 'mailgun.js';
import Stripe from 'stripe';
import 'openai';
const mg = new Mailgun(FormData).client({ username: 'api', key: 'k' });
const stripe = new Stripe('k');
mg.messages.create('x.example', {});
stripe.responses.create({});
stripe.checkout.sessions.create({});
