import { WebClient } from '@slack/web-api';
import { Client as Discord } from 'discord.js';
import nodemailer from 'nodemailer';
import OpenAI from 'openai';
import Stripe from 'stripe';
import twilio from 'twilio';
const stripe = new Stripe('k');
const sms = twilio('a', 'b');
const slack = new WebClient('t');
const discord = new Discord({ intents: [] });
const mail = nodemailer.createTransport({});
const openai = new OpenAI();
export async function notify() {
  const { output_text } = await openai.responses.create({});
  await sms.messages.create({ body: output_text });
  await (stripe as any).messages.create({ text: output_text });
  await slack.chat.postMessage({ text: output_text });
  await (slack as any).chat.completions.create({});
  await (discord as any).messages.create(output_text);
  await (mail as any).send({ text: output_text });
  await (slack as any).responses.stream({});
}
