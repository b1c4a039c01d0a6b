export async function POST() {
  return <p>no route file</p>;
}
