package org.canvass.report.deeper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.account.facts.AccountFigures;
import org.canvass.account.facts.FigureSums;
import org.canvass.account.facts.Holdings;
import org.canvass.account.facts.Profile;
import org.canvass.account.facts.Profiles;
import org.canvass.organization.CurrentOrganization;
import org.canvass.placement.InputValue;
import org.canvass.placement.Models;
import org.canvass.report.PlacedAccount;
import org.canvass.response.Fact;
import org.canvass.response.NamedFact;
import org.canvass.response.NamedFacts;
import org.canvass.response.ResponseFacts;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.deeper.Candidate.Offer;
import org.canvass.segmentation.deeper.DecisionStructure.Person;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Part;
import org.canvass.segmentation.model.Settings.Weights;
import org.canvass.wave.Wave;

/** Brings together what is known of a wave's accounts, a handful of queries whatever their number. */
@RequestScoped
class DepthSources {

    private static final TypeReference<List<InputValue>> INPUTS = new TypeReference<>() {};
    private static final String TRUST_SPLIT = "trust-split";
    private static final String APPETITE_SPLIT = "appetite-split";

    @Inject
    EntityManager entities;

    @Inject
    CurrentOrganization organization;

    @Inject
    FigureSums figures;

    @Inject
    Profiles profiles;

    @Inject
    Holdings holdings;

    @Inject
    NamedFacts named;

    @Inject
    ResponseFacts responses;

    @Inject
    Models models;

    @Inject
    ObjectMapper json;

    private Map<UUID, UUID> managers;

    /** All that is known, by account. */
    record Gathered(
            Map<UUID, AccountFigures> figures,
            Map<UUID, Profile> profiles,
            Map<UUID, List<NamedFact>> words,
            Map<UUID, Depth.Levels> levels,
            Map<UUID, List<Person>> people,
            Map<UUID, LocalDate> since,
            Shelves shelves,
            Weights weights) {

        List<Offer> offers(PlacedAccount account, Set<UUID> ticked) {
            return shelves.offers(account, ticked);
        }
    }

    Gathered gather(
            List<PlacedAccount> placed,
            Wave wave,
            SegmentationModel model,
            LocalDate asOf,
            LocalDate today,
            UUID only) {
        String id = organization.id();
        SegmentationModel asking = asking(wave, model);
        return new Gathered(
                only == null ? figures.all(id, asOf) : Map.of(only, figures.of(id, only, asOf)),
                only == null ? profiles.all(id, today) : Map.of(only, profiles.of(id, only, today)),
                words(wave, only),
                levels(wave, asking, only),
                people(wave, only),
                since(only),
                Shelves.of(placed, holdings, names(), id, asOf),
                asking.settings().contacts());
    }

    /** Who looks after an account; null where nobody does. */
    UUID managerOf(PlacedAccount account) {
        if (managers == null) {
            managers = new HashMap<>();
            query("select a.id, a.manager.id from Account a where a.manager is not null")
                    .forEach(row -> managers.put((UUID) row[0], (UUID) row[1]));
        }
        return managers.get(account.id());
    }

    /** The accounts that asked to be served and not sold to. */
    Set<UUID> inPeace() {
        return Contact.accountsInPeace();
    }

    private Map<UUID, List<NamedFact>> words(Wave wave, UUID only) {
        List<UUID> account = only == null ? null : List.of(only);
        List<NamedFact> now = only == null ? named.of(wave.id) : named.of(wave.id, account);
        List<NamedFact> carried =
                only == null ? named.latestBefore(wave.launchedAt) : named.latestBefore(account, wave.launchedAt);
        return CustomerWords.latest(now, carried).stream().collect(Collectors.groupingBy(NamedFact::accountId));
    }

    private Map<UUID, LocalDate> since(UUID only) {
        Map<UUID, LocalDate> since = new HashMap<>();
        query("select a.id, a.customerSince from Account a where a.customerSince is not null", "a.id", only)
                .forEach(row -> since.put((UUID) row[0], (LocalDate) row[1]));
        return since;
    }

    private Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        query("select p.id, p.name from Product p").forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }

    private Map<UUID, List<Person>> people(Wave wave, UUID only) {
        Set<UUID> heard = new HashSet<>();
        Collection<UUID> account = only == null ? null : List.of(only);
        List<Fact> now = only == null ? responses.of(wave.id) : responses.of(wave.id, account);
        List<Fact> before = only == null
                ? responses.latestBefore(wave.launchedAt)
                : responses.latestBefore(account, wave.launchedAt);
        now.forEach(fact -> heard.add(fact.contactId()));
        before.forEach(fact -> heard.add(fact.contactId()));
        Map<UUID, List<Person>> people = new HashMap<>();
        query("select c.account.id, c.id, c.role from Contact c where c.leftAt is null", "c.account.id", only)
                .forEach(row -> people.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                        .add(new Person(
                                Part.of(row[2] == null ? null : ((ContactRole) row[2]).name()),
                                heard.contains((UUID) row[1]))));
        return people;
    }

    /** The wave's model that asks for trust and appetite: whoever looks through another one knows the same. */
    private SegmentationModel asking(Wave wave, SegmentationModel model) {
        return models.all(wave).stream()
                .filter(one -> one.inputs().stream()
                        .map(Input::field)
                        .collect(Collectors.toSet())
                        .containsAll(Set.of("trust", "appetite")))
                .findFirst()
                .orElse(model);
    }

    private Map<UUID, Depth.Levels> levels(Wave wave, SegmentationModel model, UUID only) {
        Map<String, String> fields =
                model.inputs().stream().collect(Collectors.toMap(Input::key, Input::field, (one, other) -> one));
        Map<UUID, Depth.Levels> levels = new HashMap<>();
        String text = "select p.accountId, p.inputs, p.flags from Placement p where p.waveId = :wave"
                + " and p.modelKey = :model";
        narrowed(text, "p.accountId", only)
                .setParameter("wave", wave.id)
                .setParameter("model", model.key())
                .getResultList()
                .forEach(row -> levels.put((UUID) row[0], levels((String) row[1], (String) row[2], fields)));
        return levels;
    }

    private Depth.Levels levels(String inputs, String flags, Map<String, String> fields) {
        Map<String, InputValue> byField = new HashMap<>();
        read(inputs).forEach(input -> byField.put(fields.getOrDefault(input.key(), input.key()), input));
        List<String> raised = List.of(flags.split(" "));
        return new Depth.Levels(
                asked(byField.get("appetite")),
                asked(byField.get("trust")),
                raised.contains(TRUST_SPLIT) || raised.contains(APPETITE_SPLIT),
                level(byField.get("taken")),
                level(byField.get("engagement")));
    }

    private List<InputValue> read(String inputs) {
        try {
            return json.readValue(inputs, INPUTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a placement cannot be read.", e);
        }
    }

    private static boolean asked(InputValue input) {
        return input != null
                && (Objects.equals(input.source(), "this-wave") || Objects.equals(input.source(), "carried"));
    }

    private static Integer level(InputValue input) {
        return input == null ? null : input.level();
    }

    private List<Object[]> query(String text) {
        return entities.createQuery(text, Object[].class).getResultList();
    }

    private List<Object[]> query(String text, String column, UUID only) {
        return narrowed(text, column, only).getResultList();
    }

    private TypedQuery<Object[]> narrowed(String text, String column, UUID only) {
        return only == null
                ? entities.createQuery(text, Object[].class)
                : entities.createQuery(text + " and " + column + " = :only", Object[].class)
                        .setParameter("only", only);
    }
}
