import { start } from './start.mts'
import { init } from 'amplitude-ai'

if (process.env.AMPLITUDE_AI_API_KEY) init()

start()
