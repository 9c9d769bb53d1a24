import "./home.css";
import { useQuery } from "@tanstack/react-query";
import { ArrowRight, Smartphone } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import { companyQuery } from "@/shared/booking/queries";
import { useTitle } from "@/shared/hooks";
import { SignIn } from "@/shared/sign-in";
import { buttonLook } from "@/shared/ui/button";
import { Logo } from "@/shared/ui/logo";
import { Board } from "./board";
import { Journey } from "./journey";

/** The company of the demo data; an installation without it shows no way to it. */
const DEMO_COMPANY = "snow-peak";

/** The product's face: what it does, shown rather than told, and the doors into it. */
export function Component() {
  useTitle("CleanWithSnapshot: the whole cleaning company, in one frame");
  const { hash } = useLocation();
  const demo = useQuery({ ...companyQuery(DEMO_COMPANY), retry: false });
  const door = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hash === "#sign-in") door.current?.scrollIntoView({ block: "center" });
  }, [hash]);
  return (
    <div className="home">
      <header className="home-bar">
        <Logo />
        <nav aria-label="Main" className="row">
          {demo.data && <Link to={`/book/${DEMO_COMPANY}`}>Book a cleaning</Link>}
          <Link to="/worker">I’m a cleaner</Link>
          <a href="#sign-in" className="home-signin-link">
            Sign in
          </a>
        </nav>
      </header>

      <main>
        <section className="hero">
          <div className="hero-words">
            <h1>
              The whole cleaning company, <em>in one frame.</em>
            </h1>
            <p className="hero-lead">
              Clients see the price and book themselves. Crews work from their phones. Deposits, invoices and tax keep up
              on their own, so the office always knows what is happening now and what comes next.
            </p>
            <div className="row">
              {demo.data ? (
                <Link to={`/book/${DEMO_COMPANY}`} {...buttonLook({ kind: "primary", size: "lg" })}>
                  Book with {demo.data.name}
                  <ArrowRight className="icon" aria-hidden />
                </Link>
              ) : (
                <Link to="/signup" {...buttonLook({ kind: "primary", size: "lg" })} style={demo.isPending ? { visibility: "hidden" } : undefined}>
                  Create your company
                  <ArrowRight className="icon" aria-hidden />
                </Link>
              )}
              <Link to="/worker" {...buttonLook({ size: "lg" })}>
                <Smartphone className="icon" aria-hidden />
                I’m a cleaner
              </Link>
            </div>
          </div>
          <section ref={door} className="hero-door card" id="sign-in" aria-labelledby="sign-in-title">
            <h2 id="sign-in-title">Sign in to your company</h2>
            <SignIn />
            <p className="small muted">
              New here? <Link to="/signup">Create your company</Link>
            </p>
          </section>
        </section>

        <Board />
        <Journey />
      </main>

      <footer className="home-foot">
        <Logo />
        <p className="small">
          Made in Edmonton for cleaning companies across Canada. Prices in Canadian dollars, taxes by province.
        </p>
      </footer>
    </div>
  );
}
