import { initialize } from '@traceloop/node-server-sdk'

initialize()
