/**
 * The ladder that is used unless another is named: about a month from the first notice to the decision on
 * publication. Kept as the YAML that `openward ladder show` prints, so that it can be saved and changed.
 */
export const defaultLadderText = `# The contact ladder of Openward. Days count from the day on which somebody was named.
version: 1
name: default
confidenceFloor: 0.6
approvalHours: 48
answerDays: 4
draftDays: 5
rungs:
  - id: owner
    title: Owner, on two channels
    to: owner
    notice: first
    day: 0
    channels: 2
  - id: operator
    title: Operator
    to: operator
    notice: first
    day: 0
  - id: reminder
    title: Reminder to the owner
    to: owner
    notice: reminder
    day: 2
  - id: host
    title: Host
    to: host
    notice: host
    day: 4
    escalates: true
    overrides:
      - when: { sensitive: true }
        day: 0
        why: Health data is exposed, so the host is told on the same day.
      - when: { thirdParty: true }
        day: 0
        always: true
        why: Somebody else was in the store, so the host is told at once.
  - id: mediator
    title: Mediator
    to: mediator
    notice: mediator
    day: 7
    persons: 2
    escalates: true
  - id: cert
    title: National CERT
    to: cert
    notice: cert
    day: 10
    persons: 2
    escalates: true
    overrides:
      - when: { thirdParty: true }
        day: 0
        always: true
        why: Somebody else was in the store, so the CERT is told at once.
      - when: { countries: [CN, SA, NG] }
        counsel: true
        why: Telling an authority there is for counsel to weigh first.
  - id: regulator
    title: Regulator
    to: regulator
    notice: regulator
    day: 10
    persons: 2
    escalates: true
    overrides:
      - when: { countries: [CN, SA, NG] }
        counsel: true
        why: Telling an authority there is for counsel to weigh first.
  - id: final
    title: Final notice to the owner, with the draft of the advisory
    to: owner
    notice: final
    day: 21
    always: true
  - id: publication
    title: Decision on publication
    to: decision
    day: 30
    persons: 2
    always: true
    overrides:
      - when: { countries: [CN, SA, NG] }
        counsel: true
        why: Publishing details can be restricted there.
`;
