/**
 * Blanks that say no more than how, when or with whom another one is promised: with that one they go. Whoever adds a line
 * has read the letter without it.
 */
export const FRAME: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'service-deadline': {
    '/minorCompensation': ['/compensationWithin'],
    '/acknowledgement': ['/customer'],
  },
  'bilateral-service': { '/complaint/final': ['/complaint/maxExtension'] },
  'complaint-procedure': { '/onSite': ['/onSiteFrom'] },
  'agent-real-name': { '/penalties': ['/estimatedLoss'] },
  'tender-supply': {
    '/failureRate': ['/failureReport', '/failureConsequence'],
    '/hotline': ['/hotlineHours'],
  },
  'equipment-after-sales': { '/acknowledgement': ['/customer/representative'] },
  'after-sales-charter': { '/company/address': ['/company/phone'], '/results/within': ['/results/channel'] },
  'bid-service': { '/delivery': ['/remedy/lateDelivery', '/remedy/cap'] },
  'canteen-service': {
    '/penalties': ['/deduction/objection', '/deduction/review', '/deduction/payment'],
    '/penalties/0/amount': ['/penalties/0/per'],
    '/acknowledgement': ['/client/representative'],
  },
  'omnichannel-commitment': {
    '/services': ['/liability/settle', '/liability/lateShare'],
    '/liability/lateShare': ['/liability/settle'],
    '/acknowledgement': ['/customer/name'],
  },
  'after-sales-quality': {
    '/company/address': ['/company/phone'],
    '/acknowledgement': ['/customer'],
    '/breach/compensation': ['/breach/settle'],
  },
  'vehicle-after-sales': {
    '/company/address': ['/company/phone'],
    '/process/ordinary': ['/liability/repairCut'],
    '/acknowledgement': ['/customer'],
  },
  'omnichannel-charter': { '/company/address': ['/company/phone'], '/results/within': ['/results/channel'] },
  // No other period is left whose working days the hours would define.
  credit: { '/correction': ['/workingHours'] },
  schedule: { '/delayNotice': ['/workingHours'] },
  'response-time': { '/acknowledgement': ['/recipient/representative'] },
  'it-service-assurance': {
    '/manager': ['/managerAbsence'],
    '/acknowledgement': ['/client/representative'],
  },
};

/**
 * Words with a figure or a recurrence that promise none: counting rules, definitions, legal terms and what the law itself
 * says, for all kinds (`*`) and by kind. Whoever adds one has read the clause.
 */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  '*': ['24时届满', '第三人'],
  'tender-supply': ['每满十二个月'],
  'agent-real-name': [
    '2012年12月',
    '年12月28日',
    '第24号',
    '第25号',
    '2013年7月',
    '年7月16日',
    '2013年9月',
    '年9月1日',
    '第二次起',
    '两项以上违约金',
  ],
};
