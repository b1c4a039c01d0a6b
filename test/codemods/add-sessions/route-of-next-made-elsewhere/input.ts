import { NextResponse } from 'next/server';

const handler = () => NextResponse.json({});
export { handler as GET, handler as POST };
