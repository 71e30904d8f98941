package org.canvass.report.account;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.account.Product;
import org.canvass.account.facts.Holdings;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Visitor;
import org.canvass.placement.Explanation;
import org.canvass.placement.Explanations;
import org.canvass.placement.Models;
import org.canvass.placement.Placement;
import org.canvass.placement.Placements;
import org.canvass.placement.Spread;
import org.canvass.report.OwnBook;
import org.canvass.report.ReadableWaves;
import org.canvass.report.StageWords;
import org.canvass.report.account.deeper.DeeperReader;
import org.canvass.report.account.judged.JudgedReader;
import org.canvass.report.account.words.AxisWords;
import org.canvass.report.account.words.FlagWords;
import org.canvass.report.account.words.InputWords;
import org.canvass.report.account.words.MoveWords;
import org.canvass.report.action.ActionsReader;
import org.canvass.response.link.WaveSurveys;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.wave.Wave;

/** Puts the page of one account together. */
@RequestScoped
public class AccountPages {

    @Inject
    ReadableWaves readable;

    @Inject
    Visitor visitor;

    @Inject
    Placements placements;

    @Inject
    Explanations explanations;

    @Inject
    Models models;

    @Inject
    VoicesReader voices;

    @Inject
    Holdings holdings;

    @Inject
    WaveSurveys surveys;

    @Inject
    JudgedReader judgements;

    @Inject
    ActionsReader actions;

    @Inject
    Spread said;

    @Inject
    DeeperReader deeper;

    @Inject
    Clock clock;

    /** The account's page for a wave; null for the latest one that placed it. */
    public AccountPage open(UUID id, UUID waveId) {
        return open(id, waveId, null);
    }

    /** As above, by one of the models of its waves; null for the primary one of each. */
    AccountPage open(UUID id, UUID waveId, String modelKey) {
        SignedIn me = visitor.getMe();
        Account account = account(id, me);
        placements.placeDueForAPage(clock.instant());
        List<Placement> placed = modelKey == null ? Placement.allOf(id) : Placement.allOf(id, modelKey);
        Map<UUID, Placement> byWave = placed.stream().collect(Collectors.toMap(placement -> placement.waveId, p -> p));
        List<Wave> waves = readable.newestFirst().stream()
                .filter(wave -> byWave.containsKey(wave.id))
                .toList();
        Wave wave = wave(waves, waveId);
        boolean named = OwnBook.mayReadNames(me, account.manager);
        List<Wave> oldestFirst = new ArrayList<>(waves);
        Collections.reverse(oldestFirst);
        Voices told = voices.of(account, wave, me, named);
        AccountPage.Standing standing = wave == null ? null : standing(wave, oldestFirst, byWave, me);
        AccountPage.Shelf shelf = shelf(account, me);
        return new AccountPage(
                account,
                me,
                waves,
                wave,
                standing,
                history(waves, byWave),
                TrustPicture.of(
                        oldestFirst.stream().map(w -> byWave.get(w.id)).toList(),
                        oldestFirst.stream().map(w -> w.name).toList()),
                told,
                named,
                shelf,
                NextSteps.of(standing, told, shelf, me.accountWord()),
                notices(waves, me),
                standing == null
                        ? null
                        : judgements.of(account, standing.explained(), mayChange(waves, wave, standing), today(me), me),
                actions.of(account, me, today(me)),
                wave == null || !named ? null : spread(account, wave, standing),
                wave == null ? null : deeper.of(account, byWave.get(wave.id), wave, standing.model(), named, me),
                null);
    }

    /** What people hold is said of the newest wave and its primary model; anything else is only shown. */
    private static boolean mayChange(List<Wave> waves, Wave wave, AccountPage.Standing standing) {
        return wave.equals(waves.get(0)) && standing.model().key().equals(wave.modelKey);
    }

    /** Of a confidential wave nobody is named. */
    private SpreadPicture spread(Account account, Wave wave, AccountPage.Standing standing) {
        Placement placement = standing.explained().placement();
        Map<UUID, String> names = wave.confidential
                ? Map.of()
                : Contact.of(account).stream()
                        .collect(Collectors.toMap(contact -> contact.id, contact -> contact.name));
        return SpreadPicture.of(
                said.of(wave, standing.model(), account.id), placement.stage, placement.appetite, names);
    }

    /** The newest placement of an account on which the member may say what they hold of it. */
    Explanation toJudge(UUID id) {
        SignedIn me = visitor.getMe();
        Account account = account(id, me);
        if (!OwnBook.mayJudge(me, account.manager)) {
            throw new ForbiddenException();
        }
        Placement placement = newest(id);
        if (placement == null) {
            throw new Refused("No wave has placed this " + me.accountWord().one() + " yet.");
        }
        return explanations.of(placement);
    }

    /** How the newest wave that placed the account did so; null where none did. */
    Placement newest(UUID id) {
        Map<UUID, Placement> byWave =
                Placement.allOf(id).stream().collect(Collectors.toMap(placement -> placement.waveId, p -> p));
        return readable.newestFirst().stream()
                .map(wave -> byWave.get(wave.id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private LocalDate today(SignedIn me) {
        return clock.instant().atZone(me.zone()).toLocalDate();
    }

    /** One that the member may not see is not there. */
    Account account(UUID id, SignedIn me) {
        Account account = Account.find("from Account a left join fetch a.manager where a.id = ?1", id)
                .firstResult();
        boolean foreign = account != null && me.role() == Role.ACCOUNT_MANAGER && !OwnBook.isOf(me, account.manager);
        if (account == null || foreign) {
            throw new NotFoundException(
                    "There is no such " + me.accountWord().one() + ", or it belongs to someone else's book.");
        }
        return account;
    }

    private static Wave wave(List<Wave> waves, UUID wanted) {
        if (wanted == null) {
            return waves.isEmpty() ? null : waves.get(0);
        }
        return waves.stream()
                .filter(wave -> wave.id.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no wave with this id that placed this account."));
    }

    private AccountPage.Standing standing(Wave wave, List<Wave> oldestFirst, Map<UUID, Placement> byWave, SignedIn me) {
        Placement placement = byWave.get(wave.id);
        Explanation explained = explanations.of(placement);
        SegmentationModel model = explained.model();
        List<Wave> upToHere = oldestFirst.subList(0, oldestFirst.indexOf(wave) + 1);
        return new AccountPage.Standing(
                explained,
                model,
                PathPicture.of(
                        model,
                        upToHere.stream().map(w -> byWave.get(w.id)).toList(),
                        upToHere.stream().map(w -> w.name).toList()),
                new InputWords(explained, me.accountWord(), me.currency()).rows(),
                List.of(
                        AxisWords.of(model, model.x(), explained.placing().inputs()),
                        AxisWords.of(model, model.y(), explained.placing().inputs())),
                FlagWords.of(explained, me.accountWord()),
                MoveWords.of(explained),
                explained
                        .placing()
                        .question()
                        .map(key -> model.input(key).ask().in("en"))
                        .orElse(null),
                java.util.Arrays.stream(placement.possible.split("\\|"))
                        .map(number -> model.segment(Integer.parseInt(number)))
                        .toList(),
                mark(placement),
                models.all(wave));
    }

    private List<AccountPage.Past> history(List<Wave> newestFirst, Map<UUID, Placement> byWave) {
        List<AccountPage.Past> history = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            Wave wave = newestFirst.get(i);
            Placement placement = byWave.get(wave.id);
            Placement before = i + 1 < newestFirst.size() ? byWave.get(newestFirst.get(i + 1).id) : null;
            boolean moved = before != null
                    && before.segment != null
                    && placement.segment != null
                    && !before.segment.equals(placement.segment);
            SegmentationModel model = explanations.of(placement).model();
            history.add(new AccountPage.Past(
                    wave,
                    placement.segment,
                    placement.segment == null
                            ? "none yet"
                            : model.segment(placement.segment).name().in("en"),
                    placement.possible.replace("|", ", "),
                    placement.stage == null ? null : StageWords.of(placement.stage),
                    placement.appetite == null
                            ? null
                            : placement.appetite.charAt(0)
                                    + placement.appetite.substring(1).toLowerCase(),
                    mark(placement),
                    placement.revenue,
                    moved));
        }
        return history;
    }

    private AccountPage.Shelf shelf(Account account, SignedIn me) {
        LocalDate today = today(me);
        return new AccountPage.Shelf(
                names(holdings.taken(me.organizationId(), account.id, today)),
                names(holdings.suitedNotTaken(me.organizationId(), account.id, today)));
    }

    private List<AccountPage.Notice> notices(List<Wave> waves, SignedIn me) {
        return waves.stream()
                .filter(wave -> wave.surveyYaml != null)
                .map(wave -> new AccountPage.Notice(
                        wave.name,
                        surveys.of(me.organizationId(), wave.id).intro().in("en", me.organizationName())))
                .limit(1)
                .toList();
    }

    private static List<String> names(List<Product> products) {
        return products.stream().map(product -> product.name).toList();
    }

    private static String mark(Placement placement) {
        return placement.evidence.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
