package org.parvis.newsroom.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.review.ReviewRule;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a portal reviews: how many must agree, and how long a proposal may wait. */
@Controller
final class ReviewRuleController {
    private static final String PATH = "/redaction/regles-de-relecture";

    private final Reviewing reviewing;
    private final Studios studios;

    ReviewRuleController(Reviewing reviewing, Studios studios) {
        this.reviewing = reviewing;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/regles-de-relecture")
    @Allowed(Action.EDIT_PORTAL)
    ReviewRulePage show(
            @RequestParam(defaultValue = "false") boolean garde, Place place, Visitor visitor) {
        ReviewRule rule = reviewing.rule(place.portalId());
        Map<String, String> values =
                Map.of(
                        "accords",
                        Integer.toString(rule.approvals()),
                        "jours",
                        Integer.toString(rule.days()),
                        "nano",
                        Integer.toString(rule.nanoSeconds()));
        return page(place, visitor, Typed.filled(values), garde);
    }

    @PostMapping("/{portal}/redaction/regles-de-relecture")
    @Allowed(Action.EDIT_PORTAL)
    Answer save(HttpServletRequest request, Place place, Visitor visitor) {
        Typed typed = Typed.of(request);
        int approvals = number(typed, "accords", 1, ReviewRule.MOST_APPROVALS, place);
        int days = number(typed, "jours", 1, ReviewRule.MOST_DAYS, place);
        int seconds =
                number(typed, "nano", ReviewRule.LEAST_SECONDS, ReviewRule.MOST_SECONDS, place);
        if (!typed.isRight()) {
            return Answer.again(page(place, visitor, typed, false));
        }
        reviewing.setRule(place.portalId(), new ReviewRule(approvals, days, seconds));
        return Answer.see(place.href(PATH) + "?garde=true");
    }

    private static int number(Typed typed, String field, int least, int most, Place place) {
        String text = typed.value(field);
        int number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (number < least || number > most) {
            typed.refuse(field, place.say("newsroom.rule.problem", "least", least, "most", most));
        }
        return number;
    }

    private ReviewRulePage page(Place place, Visitor visitor, Typed typed, boolean saved) {
        return new ReviewRulePage(
                studios.page(place, visitor, place.say("newsroom.rule.title")), typed, saved);
    }
}
