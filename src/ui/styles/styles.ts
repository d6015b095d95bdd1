/** The style sheets, in the order in which they may overrule each other. */
import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/global.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/Button.css";
import "@mantine/core/styles/ActionIcon.css";
import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/Input.css";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Progress.css";
import "@mantine/core/styles/Switch.css";
import "./tokens.css";
import "./base.css";
import "./opening.css";
import "./controls.css";
import "./forced-colors.css";
// Before the sheets of the components, which may overrule it.
import "../parts/shared.module.css";
import "../DigitPicture.module.css";
