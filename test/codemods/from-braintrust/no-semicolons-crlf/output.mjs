#!/usr/bin/env node
import { init, wrap } from "amplitude-ai"
import OpenAI from "openai"

init()
const openai = wrap(new OpenAI())
console.log(await openai.models.list())
