interface ChoicesProps<Value extends string> {
  legend: string;
  name: string;
  columns: 2 | 4;
  value: Value;
  onChange: (value: Value) => void;
  options: { value: Value; title: string; text: string }[];
}

/** Cards of which exactly one is chosen; radio buttons underneath, so arrow keys work. */
export function Choices<Value extends string>({ legend, name, columns, value, onChange, options }: ChoicesProps<Value>) {
  return (
    <fieldset>
      <legend className="group-title">{legend}</legend>
      <div className="choices" data-columns={columns}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <b>{option.title}</b>
              {option.text && <small>{option.text}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
