import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { S3 } from '@aws-sdk/client-s3';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const bedrock = new BedrockRuntimeClient({});
const dynamo = new DynamoDBClient({});
const sqs = new SQSClient({});
export async function run() {
  await dynamo.send(new PutItemCommand({} as any));
  await sqs.send(new SendMessageCommand({} as any));
  await new S3({}).send({} as any);
  return bedrock.send(new ConverseCommand({} as any));
}
