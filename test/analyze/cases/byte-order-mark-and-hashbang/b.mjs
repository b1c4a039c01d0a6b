#!/usr/bin/env node
'use strict';
import OpenAI from 'openai';
new OpenAI().chat.completions.create({});
