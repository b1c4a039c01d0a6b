#!/usr/bin/env node
import { initLogger, wrapOpenAI } from "braintrust"
import OpenAI from "openai"

initLogger({
  projectName: "cli",
})
const openai = wrapOpenAI(new OpenAI())
console.log(await openai.models.list())
