import type { Exporter } from '../exporter.ts';
import { scopedEngine } from '../frame.ts';
import { type Request, restFiles } from '../shared/rest.ts';
import { shortLine } from '../shared/text.ts';
import { clockOf, describe, type TicketScope, timersOf } from '../shared/tickets.ts';

/** Chatwoot: SLA policies in seconds; weekly business hours of the inbox, no holidays. */
export const chatwoot: Exporter = scopedEngine(
  {
    id: 'chatwoot',
    name: 'Chatwoot',
    keeps: {
      zh: '首次响应、后续响应、解决时限（自然时间）；没有节假日和调休，按工作时间的承诺会算错。',
      en: 'First response, next response and resolution on the wall clock; no holidays or make-up workdays, so business targets go wrong.',
    },
  },
  { slots: ['respond', 'update', 'resolve'], clockOf, calendar: 'week' },
  ({ book }, scopes) => {
    for (const { deadlines } of scopes)
      if (deadlines.update) book.lose(deadlines.update.timer, 'approximated', NEXT_RESPONSE);
    const engine = {
      // With the account: https://chat.example.com/api/v1/accounts/1
      variables: ['CHATWOOT_ACCOUNT_URL', 'CHATWOOT_TOKEN'],
      headers: ['api_access_token: $CHATWOOT_TOKEN'],
      idPath: '.id',
    };
    return restFiles(engine, scopes.map(policyRequest));
  },
);

const NEXT_RESPONSE = {
  zh: 'Chatwoot 没有主动跟进时限，以“后续响应”近似，只在客户来信后计时。',
  en: 'Chatwoot has no progress updates; next response comes near, but runs only after the customer writes.',
};

function policyRequest(scope: TicketScope): Request {
  const { respond, update, resolve } = scope.deadlines;
  const business = Object.values(scope.deadlines).some(
    (deadline) => deadline.business && deadline.week?.roundTheClock !== true,
  );
  const seconds = (deadline: typeof respond): number | null => (deadline ? deadline.minutes * 60 : null);
  return {
    method: 'POST',
    path: '/sla_policies',
    body: {
      sla_policy: {
        name: shortLine(scope.name, 255),
        description: describe(timersOf(scope)),
        first_response_time_threshold: seconds(respond),
        next_response_time_threshold: seconds(update),
        resolution_time_threshold: seconds(resolve),
        only_during_business_hours: business,
      },
    },
  };
}
