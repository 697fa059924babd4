export function TopicsPart() {
  return null;
}
