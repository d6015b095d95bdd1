import { Logo } from "./Logo";
import { StepNavigation } from "./StepNavigation";
import { ThemeToggle } from "./ThemeToggle";
import { useSteps } from "./use-steps";

export function PageHeader() {
  const steps = useSteps();
  const done = steps.filter(({ state }) => state === "done").length / steps.length;
  return (
    <header className="page-header">
      <div className="page-header-row">
        <div className="brand">
          <Logo />
          <h1>Digit Dojo</h1>
        </div>
        <StepNavigation />
        <ThemeToggle />
      </div>
      <div className="belt" style={{ "--done": done }} aria-hidden="true" />
    </header>
  );
}
