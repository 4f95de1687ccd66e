/**
 * The plan whose page an address shows. Planner's pages name it in their path (`/plan/ID/view/board`, `/PlanViews/ID`) or
 * in a parameter (`planId=ID`), which may stand behind the `#`; a plan's bare id will do too. Premium plans have pages of
 * another kind and ids of another form, and Graph does not know them
 * (https://learn.microsoft.com/graph/api/resources/planner-overview).
 */
export function planIdIn(link: string): string | null {
  const [, id] = /(?:^|\/plan\/|\/planviews\/|[?&]planId=)([A-Za-z0-9_-]{28})(?=$|[/?&#])/i.exec(link.trim()) ?? [];
  return id ?? null;
}
