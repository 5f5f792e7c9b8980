/**
 * The rules: thresholds, and the rules in the order in which they are tried.
 *
 * @module
 */
import { App as Feedback, Button, InputNumber } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import { CLASS_NAMES, DEFAULT_RULES, ruleSet } from "@liantu/core";
import type { ChainRules, ClassRule, RuleSet } from "@liantu/core";
import { ClassMark } from "../marks/class-mark.js";
import { Icon } from "../marks/icon.js";
import { useApp, useAtlas, useText } from "../state/use-atlas.js";
import { SETTINGS_WORDS, THRESHOLD_WORDS } from "../words/settings-words.js";
import { newRuleId, withoutRule, withRule, withThreshold } from "./edit-rules.js";
import { RuleEditor } from "./rule-editor.js";
import { ruleConditions, ruleName } from "./rule-words.js";

/**
 * Draws the rules of the chain on the screen.
 *
 * @returns The tab.
 */
export function RulesTab(): ReactElement {
  const text = useText();
  const app = useApp();
  const { message } = Feedback.useApp();
  const stated = useAtlas((state) => state.loaded?.chain.document.rules);
  const hasMap = useAtlas((state) => state.loaded !== null);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const [edited, setEdited] = useState<ClassRule | null>(null);
  if (!hasMap) return <p className="hint">{text(SETTINGS_WORDS.noMap)}</p>;
  const rules = ruleSet(stated);
  const own = new Set((stated?.classes ?? []).map(({ id }) => id));
  const apply = (next: ChainRules | undefined): void => {
    const [issue] = app.edit([{ kind: "set", fields: { rules: next } }], SETTINGS_WORDS.stepRules);
    if (issue !== undefined) void message.error(text(issue.message));
  };
  if (edited !== null) {
    return (
      <RuleEditor
        rule={edited}
        onDone={(rule) => {
          if (rule !== null) apply(withRule(stated, rule));
          setEdited(null);
        }}
      />
    );
  }
  const fresh: ClassRule = {
    id: newRuleId(rules),
    class: "weak",
    name: "",
    anyOf: [[{ fact: "builtEnterprises", is: "<=", value: 2 }]],
  };
  return (
    <div className="settings-tab">
      <p className="hint">{text(SETTINGS_WORDS.rulesHint)}</p>
      <h3>{text(SETTINGS_WORDS.thresholds)}</h3>
      <Thresholds
        rules={rules}
        isReadOnly={isReadOnly}
        onChange={(name, value) => apply(withThreshold(stated, name, value))}
      />
      <h3>{text(SETTINGS_WORDS.order)}</h3>
      <ol className="rule-list">
        {rules.classes.map((rule) => (
          <RuleItem
            key={rule.id}
            rule={rule}
            rules={rules}
            isOwn={own.has(rule.id)}
            isReadOnly={isReadOnly}
            onEdit={() => setEdited(rule)}
            onRemove={() => apply(withoutRule(stated, rule.id))}
          />
        ))}
      </ol>
      {!isReadOnly && (
        <div className="settings-row">
          <Button icon={<Icon name="plus" />} onClick={() => setEdited(fresh)}>
            {text(SETTINGS_WORDS.addRule)}
          </Button>
          <Button disabled={stated === undefined} onClick={() => apply(undefined)}>
            {text(SETTINGS_WORDS.restoreAll)}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ThresholdsProps {
  readonly rules: RuleSet;
  readonly isReadOnly: boolean;
  readonly onChange: (name: keyof RuleSet["thresholds"], value: number) => void;
}

function Thresholds({ rules, isReadOnly, onChange }: ThresholdsProps): ReactElement {
  const text = useText();
  const names = Object.keys(THRESHOLD_WORDS) as (keyof RuleSet["thresholds"])[];
  return (
    <ul className="threshold-list">
      {names.map((name) => {
        const { name: words, meaning, step } = THRESHOLD_WORDS[name];
        return (
          <li key={name}>
            <label>
              <span>{text(words)}</span>
              <InputNumber
                // A new default value has to reach a field that keeps its own while it is typed into.
                key={rules.thresholds[name]}
                defaultValue={rules.thresholds[name]}
                min={0}
                max={1000}
                step={step}
                disabled={isReadOnly}
                changeOnBlur
                onBlur={(event) => {
                  const value = Number(event.target.value);
                  const isNew = event.target.value.trim() !== "" && value !== rules.thresholds[name];
                  if (Number.isFinite(value) && value >= 0 && isNew) onChange(name, value);
                }}
                onPressEnter={(event) => {
                  if (event.target instanceof HTMLElement) event.target.blur();
                }}
                onStep={(value) => onChange(name, Number(value))}
              />
              <em>{text(SETTINGS_WORDS.byDefault(String(DEFAULT_RULES.thresholds[name])))}</em>
            </label>
            <small>{text(meaning)}</small>
          </li>
        );
      })}
    </ul>
  );
}

interface RuleItemProps {
  readonly rule: ClassRule;
  readonly rules: RuleSet;
  readonly isOwn: boolean;
  readonly isReadOnly: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function RuleItem({ rule, rules, isOwn, isReadOnly, onEdit, onRemove }: RuleItemProps): ReactElement {
  const text = useText();
  const name = text(ruleName(rule));
  const isDefault = DEFAULT_RULES.classes.some(({ id }) => id === rule.id);
  const remove = text(isDefault ? SETTINGS_WORDS.restoreRule(name) : SETTINGS_WORDS.removeRule(name));
  const edit = text(SETTINGS_WORDS.editRule(name));
  return (
    <li>
      <span className="rule-class">
        <ClassMark of={rule.class} /> {text(CLASS_NAMES[rule.class])}
      </span>
      <span className="rule-words">
        <strong>{name}</strong>
        {isOwn && <em>{text(isDefault ? SETTINGS_WORDS.changed : SETTINGS_WORDS.own)}</em>}
        <small>{text(ruleConditions(rule, rules.thresholds))}</small>
      </span>
      {!isReadOnly && (
        <>
          <Button type="text" icon={<Icon name="edit" />} aria-label={edit} title={edit} onClick={onEdit} />
          <Button
            type="text"
            icon={<Icon name={isDefault ? "undo" : "remove"} />}
            disabled={!isOwn}
            aria-label={remove}
            title={remove}
            onClick={onRemove}
          />
        </>
      )}
    </li>
  );
}
