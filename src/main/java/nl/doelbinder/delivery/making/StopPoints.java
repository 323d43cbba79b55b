package nl.doelbinder.delivery.making;

/** Where a making can be looked at from outside, in the order in which it comes by. */
interface StopPoints {

    void at(String point);
}
