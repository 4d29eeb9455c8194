import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/** mongo-java-server with its data in memory, until its process is killed. Arguments: address, port. */
public final class MemoryMongo {
  public static void main(String[] arguments) throws Exception {
    MongoServer server = new MongoServer(new MemoryBackend());
    server.bind(new InetSocketAddress(arguments[0], Integer.parseInt(arguments[1])));
    Thread.currentThread().join();
  }
}
