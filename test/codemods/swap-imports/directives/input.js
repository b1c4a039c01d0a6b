'use strict';
'use server';

import OpenAI from 'openai';

export async function ask() {
  'use server';
  return new OpenAI().models.list();
}
