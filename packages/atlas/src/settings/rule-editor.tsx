/**
 * One rule, to be changed: what it says, what it gives, and when.
 *
 * @module
 */
import { Button, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import { CLASS_NAMES, FACT_NAMES, LINK_CLASSES, RULE_FACTS } from "@liantu/core";
import type { ClassRule, RuleSet } from "@liantu/core";
import { Icon } from "../marks/icon.js";
import { useText } from "../state/use-atlas.js";
import { COMPARISON_WORDS, SETTINGS_WORDS, THRESHOLD_WORDS } from "../words/settings-words.js";
import type { RuleCondition } from "./rule-words.js";

const COMPARISONS = Object.keys(COMPARISON_WORDS) as RuleCondition["is"][];
const THRESHOLDS = Object.keys(THRESHOLD_WORDS) as (keyof RuleSet["thresholds"])[];
const FIRST: RuleCondition = { fact: "builtProjects", is: ">", value: 0 };

/** Properties of {@link RuleEditor}. */
export interface RuleEditorProps {
  /** Rule as it stands. */
  readonly rule: ClassRule;
  /** Called with the changed rule, or with `null` if it is to stay. */
  readonly onDone: (rule: ClassRule | null) => void;
}

/**
 * Draws the form.
 *
 * @param props - Rule.
 * @returns A form.
 */
export function RuleEditor({ rule, onDone }: RuleEditorProps): ReactElement {
  const text = useText();
  const [draft, setDraft] = useState<ClassRule>(rule);
  const setGroup = (at: number, group: RuleCondition[]): void => {
    const anyOf = draft.anyOf.map((other, i) => (i === at ? group : other)).filter((other) => other.length > 0);
    setDraft({ ...draft, anyOf });
  };
  const name = draft.name ?? "";
  return (
    <form
      className="rule-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(name.trim() === "" ? { ...draft, name: text(SETTINGS_WORDS.newRule) } : draft);
      }}
    >
      <label>
        <span>{text(SETTINGS_WORDS.ruleName)}</span>
        <Input value={name} maxLength={60} onChange={(event) => setDraft({ ...draft, name: event.target.value })} />
      </label>
      <label>
        <span>{text(SETTINGS_WORDS.gives)}</span>
        <Select
          value={draft.class}
          onChange={(value) => setDraft({ ...draft, class: value })}
          options={LINK_CLASSES.map((value) => ({ value, label: text(CLASS_NAMES[value]) }))}
        />
      </label>
      <p className="hint">{text(SETTINGS_WORDS.when)}</p>
      {draft.anyOf.map((group, at) => (
        <Group key={at} group={group} onChange={(next) => setGroup(at, next)} />
      ))}
      <div className="settings-row">
        <Button onClick={() => setDraft({ ...draft, anyOf: [...draft.anyOf, [FIRST]] })}>
          {text(SETTINGS_WORDS.addGroup)}
        </Button>
      </div>
      <div className="settings-row is-end">
        <Button onClick={() => onDone(null)}>{text(SETTINGS_WORDS.cancel)}</Button>
        <Button type="primary" htmlType="submit">
          {text(SETTINGS_WORDS.done)}
        </Button>
      </div>
    </form>
  );
}

interface GroupProps {
  readonly group: readonly RuleCondition[];
  readonly onChange: (group: RuleCondition[]) => void;
}

function Group({ group, onChange }: GroupProps): ReactElement {
  const text = useText();
  return (
    <fieldset className="rule-group">
      {group.map((condition, at) => (
        <Condition
          key={at}
          condition={condition}
          onChange={(next) => onChange(group.map((other, i) => (i === at ? next : other)))}
          onRemove={() => onChange(group.filter((_, i) => i !== at))}
        />
      ))}
      <Button size="small" type="link" onClick={() => onChange([...group, FIRST])}>
        {text(SETTINGS_WORDS.addCondition)}
      </Button>
    </fieldset>
  );
}

interface ConditionProps {
  readonly condition: RuleCondition;
  readonly onChange: (condition: RuleCondition) => void;
  readonly onRemove: () => void;
}

/** The survey is a question of yes and no; everything else is a number, or a threshold by its name. */
function Condition({ condition, onChange, onRemove }: ConditionProps): ReactElement {
  const text = useText();
  const { fact, is, value } = condition;
  const kind = typeof value === "string" ? value : "number";
  return (
    <div className="rule-condition">
      <Select
        aria-label={text(SETTINGS_WORDS.fact)}
        value={fact}
        onChange={(next) =>
          onChange(
            next === "surveyed"
              ? { fact: next, is: "=", value: true }
              : { fact: next, is, value: typeof value === "boolean" ? 0 : value },
          )
        }
        options={RULE_FACTS.map((name) => ({ value: name, label: text(FACT_NAMES[name]) }))}
      />
      {typeof value === "boolean" ? (
        <Select
          aria-label={text(SETTINGS_WORDS.value)}
          value={value}
          onChange={(next) => onChange({ ...condition, value: next })}
          options={[
            { value: true, label: text(SETTINGS_WORDS.yes) },
            { value: false, label: text(SETTINGS_WORDS.no) },
          ]}
        />
      ) : (
        <>
          <Select
            aria-label={text(SETTINGS_WORDS.comparison)}
            value={is}
            onChange={(next) => onChange({ ...condition, is: next })}
            options={COMPARISONS.map((name) => ({ value: name, label: text(COMPARISON_WORDS[name]) }))}
          />
          <Select<keyof RuleSet["thresholds"] | "number">
            aria-label={text(SETTINGS_WORDS.thresholds)}
            value={kind}
            onChange={(next) => onChange({ ...condition, value: next === "number" ? 0 : next })}
            options={[
              { value: "number" as const, label: text(SETTINGS_WORDS.value) },
              ...THRESHOLDS.map((name) => ({ value: name, label: text(THRESHOLD_WORDS[name].name) })),
            ]}
          />
          {typeof value === "number" && (
            <InputNumber<number>
              aria-label={text(SETTINGS_WORDS.value)}
              value={value}
              onChange={(next) => onChange({ ...condition, value: next ?? 0 })}
            />
          )}
        </>
      )}
      <Button
        type="text"
        icon={<Icon name="close" size={13} />}
        aria-label={text(SETTINGS_WORDS.removeCondition)}
        title={text(SETTINGS_WORDS.removeCondition)}
        onClick={onRemove}
      />
    </div>
  );
}
