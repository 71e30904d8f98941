package org.canvass.organization;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Who looks at the page and where they may go from here: what the layout of every page needs to know. */
@Named("visitor")
@RequestScoped
public class Visitor {

    @Inject
    SecurityIdentity identity;

    @Inject
    CurrentVertxRequest request;

    /** A place in the menu; {@code here} where the present page lies in it. */
    public record Place(String name, String path, boolean here) {}

    public boolean isSignedIn() {
        return identity.getPrincipal() instanceof SignedIn;
    }

    /** The signed-in member; only where {@link #isSignedIn()}. */
    public SignedIn getMe() {
        return (SignedIn) identity.getPrincipal();
    }

    /** The rooms that every member may enter, in the order of the work. */
    public List<Place> getPlaces() {
        List<Place> places = new ArrayList<>();
        places.add(place("Overview", "/"));
        places.add(place("Reports", "/reports"));
        places.add(place(getMe().accountWord().titles(), "/accounts"));
        places.add(place("Actions", "/actions"));
        if (getMe().role() != Role.ACCOUNT_MANAGER) {
            places.add(place("Waves", "/waves"));
        }
        if (runsWaves()) {
            places.add(place("Data", "/intake"));
        }
        return places;
    }

    /** The rooms that are visited seldom: people and settings. */
    public List<Place> getMorePlaces() {
        List<Place> places = new ArrayList<>();
        places.add(place("Your sign-in", "/me"));
        if (runsWaves()) {
            places.add(place("Models", "/models"));
            places.add(place("Mail", "/settings/mail"));
        }
        if (getMe().role() == Role.ADMINISTRATOR) {
            places.add(place("Members", "/members"));
            places.add(place("Organization", "/organization"));
        }
        return places;
    }

    /** Whether the visitor prepares and runs waves and brings in files. */
    public boolean runsWaves() {
        return getMe().role() == Role.ADMINISTRATOR || getMe().role() == Role.CONSULTANT;
    }

    private Place place(String name, String path) {
        String at = request.getCurrent() == null
                ? ""
                : request.getCurrent().request().path();
        boolean here = path.equals("/") ? at.equals("/") : at.equals(path) || at.startsWith(path + "/");
        return new Place(name, path, here);
    }
}
